// The page of a derivation: its switches, its drawing and its lines, tied together. It reads what stands in the page and nothing else.
import { showDigits } from './digits.js';
import { Drawing } from './drawing.js';
import { Lines } from './lines.js';
import { Walk } from './walk.js';
import { measureBar, numberFactors, reachWide, reachWideWhenSeen, setStage, setTheme, toggleLarger } from './view.js';

// A page of more blocks is measured where it is seen.
const mostMeasured = 2000;

class Report {
  constructor() {
    this.main = document.querySelector('main');
    this.switches = document.querySelector('.switches');
    this.stage = document.querySelector('.stage');
    this.about = this.stage.querySelector('.about');
    this.said = this.stage.querySelector('.said');
    this.words = { equal: this.said.getAttribute('data-equal'), close: this.said.getAttribute('data-close') };
    this.state = { step: null, example: null, forms: new Set(['paths', 'delta', 'matrix']), about: null };
    this.walk = new Walk(this.main, (line, side, part) => this.walked(line, side, part));
    const figure = this.main.querySelector('figure:has(> .network)');
    if (figure !== null) {
      const hint = this.stage.querySelector('.hint').id;
      setStage(figure, this.stage);
      this.drawing = new Drawing(figure.querySelector('.network'), hint, id => this.chose(id));
      this.stage.hidden = false;
    }
    this.lines = new Lines(this.main);
    this.offer('step');
    this.offer('example');
    if (this.lines.blocks.length > mostMeasured) {
      reachWideWhenSeen(this.lines.blocks.map(block => block.element));
    }
    this.listen();
    this.switches.hidden = false;
    measureBar(this.switches);
    document.documentElement.classList.add('alive');
    this.show();
  }

  do(name) {
    return document.querySelector(`[data-do="${name}"]`);
  }

  // Steps and examples are offered where there are several.
  offer(name) {
    const select = this.switches.querySelector(`[data-choice="${name}"]`);
    const values = this.lines.all(name);
    for (const value of values) {
      select.append(new Option(value, value));
    }
    select.parentElement.hidden = values.length < 2;
    select.addEventListener('change', () => {
      this.state[name] = select.value === '' ? null : select.value;
      this.show();
    });
  }

  listen() {
    this.switches.querySelector('[data-choice="digits"]').addEventListener('change', event => this.changeDigits(Number(event.target.value)));
    this.switches.querySelector('[data-choice="theme"]').addEventListener('change', event => setTheme(event.target.value));
    for (const box of this.switches.querySelectorAll('[data-form-switch]')) {
      box.addEventListener('change', () => this.changeForm(box.getAttribute('data-form-switch'), box.checked));
    }
    const actions = {
      walk: () => this.toggleWalk(),
      back: () => this.walk.back(),
      on: () => this.walk.on(),
      all: () => {
        this.drawing.stop.focus();
        this.drawing.pick(null);
      },
      larger: button => {
        button.setAttribute('aria-pressed', String(toggleLarger()));
        this.reach();
      },
    };
    for (const [name, action] of Object.entries(actions)) {
      this.do(name).addEventListener('click', event => action(event.currentTarget));
    }
    window.addEventListener('resize', () => this.reach());
    window.addEventListener('beforeprint', () => this.writeValues(true));
    window.addEventListener('afterprint', () => this.writeValues());
    document.addEventListener('keydown', event => this.pressed(event));
    document.addEventListener('click', event => this.follow(event));
    for (const [begin, end] of [['pointerover', 'pointerout'], ['focusin', 'focusout']]) {
      this.main.addEventListener(begin, event => this.drawing?.point(event.target.closest?.('[data-of]')?.getAttribute('data-of') ?? null));
      this.main.addEventListener(end, () => this.drawing?.point(null));
    }
  }

  changeDigits(place) {
    showDigits(document, place, this.words);
    this.writeValues();
    this.numberCurrent();
    this.reach();
  }

  changeForm(form, isShown) {
    if (isShown) {
      this.state.forms.add(form);
    } else {
      this.state.forms.delete(form);
    }
    this.show();
  }

  // Shows the lines that the switches and the choice ask for.
  show() {
    const count = this.lines.show(this.state);
    if (this.walk.isOn) {
      this.walk.begin(this.lines.shown(), this.walk.lines[this.walk.line]);
      this.showWalk();
    }
    this.writeValues();
    this.reach();
    return count;
  }

  // After the browser has laid out what has changed.
  reach() {
    cancelAnimationFrame(this.reaching);
    if (this.lines.blocks.length <= mostMeasured) {
      this.reaching = requestAnimationFrame(() => reachWide(document.body));
    }
  }

  // On paper the drawing is that of the first step, whatever is chosen or walked on the screen.
  writeValues(isPaper = false) {
    const line = isPaper ? null : this.main.querySelector('.current');
    const at = name => (isPaper ? null : this.state[name]) ?? line?.getAttribute(`data-${name}`) ?? null;
    const step = at('step') ?? this.lines.all('step')[0] ?? null;
    const example = at('example') ?? this.lines.firstExample(step);
    const mark = at('example') === null && this.lines.all('example').length > 1 ? ` [${example}]` : '';
    const before = step === null || step === '1' ? null : String(Number(step) - 1);
    const weight = id => before === null ? null : this.lines.valueOf('new', id, before, null, true);
    this.drawing?.writeWeights(weight, this.switches.querySelector('[data-choice="digits"]').selectedIndex);
    this.drawing?.write((id, kind) => withMark(this.lines.valueOf(kind, id, step, example, isPaper), mark));
  }

  chose(id) {
    this.state.about = id === null ? null : this.linesOf(id);
    const count = this.show();
    const item = this.drawing.items.get(id);
    const say = name => filled(this.about.getAttribute('data-words'), [item.getAttribute(name), count]);
    this.about.textContent = id === null ? '' : say('data-title');
    this.said.textContent = id === null ? '' : say('data-label');
    this.do('all').hidden = id === null;
    if (id !== null && !this.walk.isOn && this.main.getBoundingClientRect().top < 0) {
      this.main.scrollIntoView({ block: 'start' });
    }
  }

  // What the lines of something are about: itself, the units it leads to, their layer.
  linesOf(id) {
    const item = this.drawing.items.get(id);
    const about = new Set([id]);
    if (id === 'loss' || id.startsWith('y')) {
      about.add('loss');
      return about;
    }
    if (item.getAttribute('data-column') === '0') {
      // An input has no lines of its own: it is in those of the weights that leave it.
      for (const weight of this.drawing.svg.querySelectorAll(`[data-from="${id}"]`)) {
        this.linesOf(weight.getAttribute('data-item')).forEach(part => about.add(part));
      }
      return about;
    }
    const units = item.classList.contains('node') ? [id] : item.getAttribute('data-to').split(' ');
    for (const unit of units) {
      about.add(unit);
      const way = this.drawing.svg.querySelector(`[data-from="${unit}"][data-to="loss"]`);
      if (way !== null) {
        about.add(way.getAttribute('data-item'));
      }
    }
    about.add(`l${item.getAttribute('data-column')}`);
    return about;
  }

  toggleWalk() {
    if (this.walk.isOn) {
      this.walk.end();
      this.said.textContent = '';
      numberFactors(null, [], null);
      this.drawing?.pick(this.drawing.chosen);
    } else {
      this.walk.begin(this.lines.shown());
    }
    this.showWalk();
  }

  // Whether somebody walks, as the buttons have it: where no line is left the walk has ended by itself.
  showWalk() {
    const button = this.do('walk');
    button.setAttribute('aria-pressed', String(this.walk.isOn));
    this.do('back').hidden = !this.walk.isOn;
    this.do('on').hidden = !this.walk.isOn;
    this.switches.classList.toggle('walked', this.walk.isOn);
    if (!this.walk.isOn) {
      this.switches.querySelector('.place').textContent = '';
      this.writeValues();
    }
  }

  walked(line, side, part) {
    const place = this.switches.querySelector('.place');
    place.textContent = filled(place.getAttribute('data-words'), [this.walk.line + 1, this.walk.lines.length]);
    this.do('back').setAttribute('aria-disabled', String(!this.walk.hasBack));
    this.do('on').setAttribute('aria-disabled', String(!this.walk.hasOn));
    const label = element => element.querySelector('math').getAttribute('aria-label');
    this.said.textContent = part === 0 ? `${label(line.querySelector('.left'))} ${label(side)}` : label(side);
    this.lightLine(line);
    this.writeValues();
    line.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  }

  // The drawing shows what a line is about, and numbers what its factors come from.
  lightLine(line) {
    const about = line.getAttribute('data-about');
    const ids = itemsOf(factorsOf(line));
    const path = new Set([about, ...Array.from(line.querySelectorAll('[data-of]'), part => part.getAttribute('data-of'))]);
    this.drawing?.light(path, [about]);
    this.drawing?.number(ids);
    this.numberCurrent();

    // The tab key reaches the factors of the line that is walked, and no others.
    this.main.querySelectorAll('[data-hue][tabindex]').forEach(factor => factor.removeAttribute('tabindex'));
    factorsOf(line).forEach(factor => factor.setAttribute('tabindex', '0'));
  }

  numberCurrent() {
    const line = this.main.querySelector('.current');
    const factors = line === null ? [] : factorsOf(line);
    const ids = itemsOf(factors);
    numberFactors(line?.querySelector('.side') ?? null, factors, factor => ids.indexOf(factor.getAttribute('data-of')) + 1);
  }

  pressed(event) {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.target.closest('select, input')) {
      return;
    }
    if (event.key === 'Escape') {
      if (this.drawing?.chosen) {
        this.drawing.pick(null);
      } else if (this.walk.isOn) {
        this.toggleWalk();
      }
    } else if (this.walk.isOn && (event.key === 'ArrowRight' || event.key === 'PageDown')) {
      this.walk.on();
    } else if (this.walk.isOn && (event.key === 'ArrowLeft' || event.key === 'PageUp')) {
      this.walk.back();
    } else {
      return;
    }
    event.preventDefault();
  }

  // A reference to a line that is not shown brings everything back first.
  follow(event) {
    const target = event.target.closest('a[href^="#eq-"]');
    const line = target === null ? null : document.getElementById(target.getAttribute('href').slice(1));
    if (line === null || !line.classList.contains('away')) {
      return;
    }
    for (const box of this.switches.querySelectorAll('[data-form-switch]')) {
      box.checked = true;
      this.state.forms.add(box.getAttribute('data-form-switch'));
    }
    for (const name of ['step', 'example']) {
      this.state[name] = null;
      this.switches.querySelector(`[data-choice="${name}"]`).value = '';
    }
    this.drawing?.pick(null);
    this.show();
  }
}

// Words with values in their places. A value may itself look like a place: it is not filled.
function filled(words, values) {
  return words.replace(/\{([01])\}/g, (_, place) => String(values[place]));
}

// A value, and which example it belongs to where that is not said elsewhere.
function withMark(value, mark) {
  return value === '' ? '' : `${value}${mark}`;
}

// The factors of a chain rule in the first side of a line, from left to right.
function factorsOf(line) {
  const side = line.querySelector('.side');
  return side === null ? [] : Array.from(side.querySelectorAll('[data-hue]'));
}

// What factors come from, each once.
function itemsOf(factors) {
  return [...new Set(factors.map(factor => factor.getAttribute('data-of')))];
}

new Report();
