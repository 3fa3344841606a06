// The lines of the derivation: which of them are shown, and where the value of something stands.

/** The blocks of the derivation, in order, and which of them are shown. */
export class Lines {
  /** Reads the blocks below an element. */
  constructor(main) {
    this.main = main;
    this.blocks = Array.from(main.children, element => ({
      element,
      level: /^H[1-6]$/.test(element.tagName) ? Number(element.tagName[1]) : 0,
      isLine: element.classList.contains('equation'),
      about: element.getAttribute('data-about'),
      step: element.getAttribute('data-step'),
      example: element.getAttribute('data-example'),
      forms: (element.getAttribute('data-form') ?? '').split(' ').filter(form => form !== ''),
    }));
    this.blocks.forEach((block, place) => { block.lines = block.level > 1 ? this.linesBelow(place) : []; });
    this.found = {};
    this.values = new Map();
    for (const { element, about, step, example } of this.blocks) {
      const kind = element.getAttribute('data-kind');
      if (kind !== null && about !== null) {
        this.values.set(key(kind, about, step, example), element);
      }
    }
  }

  // The lines below a heading, to the next that is no deeper.
  linesBelow(place) {
    const lines = [];
    for (let next = place + 1; next < this.blocks.length; next++) {
      const { level, isLine } = this.blocks[next];
      if (level > 0 && level <= this.blocks[place].level) {
        break;
      }
      if (isLine) {
        lines.push(this.blocks[next]);
      }
    }
    return lines;
  }

  /** What an attribute of the blocks holds, each once, in order. */
  all(name) {
    return this.found[name] ??= [...new Set(this.blocks.map(block => block[name]).filter(value => value !== null))];
  }

  /** The first example of a step (null: of all); null where there is one alone. */
  firstExample(step) {
    return this.blocks.find(block => block.example !== null && (step === null || block.step === step))?.example ?? null;
  }

  /** The text of a value as its line has it; empty where no line gives it, or (if not known) one that is ahead. */
  valueOf(kind, about, step, example, isKnown = false) {
    const line = this.values.get(key(kind, about, step, example)) ?? this.values.get(key(kind, about, step, null));
    if (line === undefined || (line.matches('.ahead') && !isKnown)) {
      return '';
    }
    const body = line.querySelector('.side:last-of-type .body') ?? line.querySelectorAll('.body')[line.querySelectorAll('.body').length - 1];
    const value = visibleText(body);
    return kind === 'backward' ? `${line.querySelector('.left mi').textContent} = ${value}` : value;
  }

  /** Shows what belongs to a step, an example and some forms (null: all), and of that the lines of some things alone (null: everything). */
  show({ step, example, forms, about }) {
    const above = [];
    let count = 0;
    for (const block of this.blocks) {
      const isThere = (step === null || block.step === null || block.step === step)
        && (example === null || block.example === null || block.example === example)
        && (block.forms.length === 0 || block.forms.some(form => forms.has(form)));
      const isChosen = about === null || (block.isLine && about.has(block.about));
      if (block.level > 0) {
        while (above.length > 0 && above.at(-1).level >= block.level) {
          above.pop();
        }
        above.push(block);
      }
      block.isShown = isThere && (isChosen || block.level === 1);
      if (block.isShown && block.isLine) {
        count++;
        above.forEach(heading => { heading.isShown = true; });
      }
    }
    for (const block of this.blocks) {
      if (block.lines.length > 0 && !block.lines.some(line => line.isShown)) {
        block.isShown = false;
      }
      block.element.classList.toggle('away', !block.isShown);
    }
    return count;
  }

  /** The lines that are shown. */
  shown() {
    return this.blocks.filter(block => block.isLine && block.isShown).map(block => block.element);
  }
}

function key(kind, about, step, example) {
  return `${kind} ${about} ${step ?? ''} ${example ?? ''}`;
}

// What is seen of a formula: alternatives that are switched off are not.
function visibleText(element) {
  if (element.classList.contains('off')) {
    return '';
  }
  if (element.localName === 'msup') {
    return visibleText(element.firstElementChild) + raised(visibleText(element.lastElementChild));
  }
  return element.children.length === 0 ? element.textContent : Array.from(element.children, visibleText).join('');
}

// An exponent, in the characters that text has for it.
function raised(text) {
  return Array.from(text, character => '⁰¹²³⁴⁵⁶⁷⁸⁹⁻'['0123456789−'.indexOf(character)] ?? character).join('');
}
