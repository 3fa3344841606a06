// The drawing of the network: what can be chosen in it, and what is lit.

const svgNamespace = 'http://www.w3.org/2000/svg';

/** The drawing, in which one thing at a time is chosen: by mouse, by finger, by arrow keys. */
export class Drawing {
  /** Takes over a drawing; choose is called with the identifier of what is chosen, or null. */
  constructor(svg, hint, choose) {
    this.svg = svg;
    this.choose = choose;
    this.chosen = null;
    this.items = new Map();
    for (const item of svg.querySelectorAll('[data-item]')) {
      this.items.set(item.getAttribute('data-item'), item);
    }
    this.groups = this.inGroups();
    this.prepare(hint);
  }

  // Every part becomes an option of one list; the list is one stop of the tab key.
  prepare(hint) {
    this.svg.setAttribute('role', 'listbox');
    this.svg.setAttribute('aria-orientation', 'horizontal');
    this.svg.setAttribute('aria-describedby', hint);
    this.svg.classList.add('alive');
    for (const item of this.items.values()) {
      item.setAttribute('role', 'option');
      item.setAttribute('aria-selected', 'false');
      item.setAttribute('tabindex', '-1');
      item.prepend(document.createElementNS(svgNamespace, 'title'));
      item.firstChild.textContent = item.getAttribute('data-label');
    }
    this.stop = this.groups.find(group => group.length > 0)[0];
    this.stop.setAttribute('tabindex', '0');
    this.svg.addEventListener('click', event => this.clicked(event));
    this.svg.addEventListener('keydown', event => this.pressed(event));
  }

  // From left to right: inputs, the weights that leave them, units, and so on to the loss.
  inGroups() {
    const groups = [];
    for (const item of this.items.values()) {
      const place = 2 * Number(item.getAttribute('data-column')) + (item.classList.contains('node') ? 1 : 0);
      (groups[place] ??= []).push(item);
    }
    return Array.from(groups, group => group ?? []);
  }

  clicked(event) {
    const target = event.target.closest('[data-item], [data-for]');
    const id = target?.getAttribute('data-item') ?? target?.getAttribute('data-for') ?? null;
    this.pick(id !== null && id === this.chosen ? null : id);
    if (id !== null) {
      this.moveStop(this.items.get(id), true);
    }
  }

  pressed(event) {
    const item = event.target.closest('[data-item]');
    const to = item === null ? null : this.neighbour(item, event.key);
    if (to) {
      this.moveStop(to, true);
      this.pick(to.getAttribute('data-item'));
    } else if (item !== null && (event.key === 'Enter' || event.key === ' ')) {
      this.pick(item.getAttribute('data-item'));
    } else if (!event.key.startsWith('Arrow')) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  // Left and right follow the lines of the drawing, up and down go through what stands in one column.
  neighbour(item, key) {
    const group = this.groups.find(members => members.includes(item));
    const at = group.indexOf(item);
    const id = item.getAttribute('data-item');
    const ends = name => (item.getAttribute(name) ?? '').split(' ').map(end => this.items.get(end)).find(end => end);
    const way = name => Array.from(this.items.values()).find(other => (other.getAttribute(name) ?? '').split(' ').includes(id));
    switch (key) {
      case 'ArrowUp': return group[at - 1];
      case 'ArrowDown': return group[at + 1];
      case 'ArrowRight': return item.classList.contains('node') ? way('data-from') : ends('data-to');
      case 'ArrowLeft': return item.classList.contains('node') ? way('data-to') : ends('data-from');
      case 'Home': return this.groups.find(members => members.length > 0)[0];
      case 'End': return this.groups.at(-1).at(-1);
      default: return undefined;
    }
  }

  moveStop(item, focus) {
    this.stop.setAttribute('tabindex', '-1');
    this.stop = item;
    item.setAttribute('tabindex', '0');
    if (focus) {
      item.focus({ preventScroll: true });
    }
  }

  /** Chooses something by its identifier, or nothing. */
  pick(id) {
    this.items.get(this.chosen)?.setAttribute('aria-selected', 'false');
    this.chosen = id !== null && this.items.has(id) ? id : null;
    this.items.get(this.chosen)?.setAttribute('aria-selected', 'true');
    this.light(this.chosen === null ? null : this.pathOf(this.chosen), [this.chosen]);
    this.choose(this.chosen);
  }

  /** What lies between something and the loss, both included. */
  pathOf(id) {
    const path = new Set();
    const next = [id];
    while (next.length > 0) {
      const at = next.pop();
      if (path.has(at) || !this.items.has(at)) {
        continue;
      }
      path.add(at);
      const item = this.items.get(at);
      if (item.classList.contains('node')) {
        for (const [other, way] of this.items) {
          if (way.getAttribute('data-from') === at) {
            next.push(other);
          }
        }
      } else {
        next.push(...item.getAttribute('data-to').split(' '));
      }
    }
    return path;
  }

  /** Lights a path (null: nothing) and lifts out of it what it is about. A layer is everything in its column, lifted out are its units. */
  light(path, about) {
    this.svg.classList.toggle('lighted', path !== null);
    for (const [id, item] of this.items) {
      const layer = `l${item.getAttribute('data-column')}`;
      const isUnit = item.classList.contains('node');
      item.classList.toggle('lit', path !== null && (path.has(id) || path.has(layer)));
      item.classList.toggle('now', path !== null && (about.includes(id) || (isUnit && about.includes(layer))));
    }
    for (const label of this.svg.querySelectorAll('[data-for]')) {
      label.classList.toggle('lit', path !== null && path.has(label.getAttribute('data-for')));
      label.classList.toggle('now', path !== null && about.includes(label.getAttribute('data-for')));
    }
    this.number([]);
  }

  /** Lights one thing for as long as somebody points at it; null ends that. */
  point(id) {
    for (const [other, item] of this.items) {
      item.classList.toggle('pointed', other === id);
    }
  }

  /** Puts the numbers of the factors of a chain rule at what they come from. */
  number(ids) {
    for (const badge of this.svg.querySelectorAll('.badge')) {
      badge.remove();
    }
    ids.forEach((id, place) => {
      const item = this.items.get(id);
      if (item !== undefined) {
        item.append(badgeOf(item, place));
      }
    });
  }

  /** Writes the values of the weights and biases: what textOf gives, or where that is null, and of what is frozen, what the drawing began with. */
  writeWeights(textOf, place) {
    for (const label of this.svg.querySelectorAll('[data-for], .bias')) {
      const value = label.querySelector('text').lastElementChild;
      value.dataset.first ??= value.textContent;
      const text = label.hasAttribute('data-frozen') ? null : textOf(label.getAttribute('data-for') ?? label.getAttribute('data-item'));
      const first = value.getAttribute('data-t')?.split('|')[place] ?? value.dataset.first;
      value.textContent = text === null ? first : text === '' ? '' : ` = ${text}`;
    }
  }

  /** Writes the values of the units: texts as the lines have them, by the identifier of the unit. */
  write(valueOf) {
    for (const [id, item] of this.items) {
      const rooms = Array.from(item.querySelectorAll('.value'));
      for (const room of rooms) {
        room.textContent = valueOf(id, room.classList.contains('forward') ? 'forward' : 'backward');
      }
      const words = [item.getAttribute('data-label'), ...rooms.map(room => room.textContent)];
      item.querySelector('title').textContent = words.filter(word => word !== '').join(', ');
    }
  }
}

// A number in a disc: near the end of a line, or at the shoulder of a node.
function badgeOf(item, place) {
  const line = item.querySelector('line:not(.hit)');
  const node = item.querySelector('.unit, .under');
  const read = (element, name) => element[name].baseVal.value;
  const part = 0.72;
  const x = line ? read(line, 'x1') + part * (read(line, 'x2') - read(line, 'x1')) : read(node, 'x') + read(node, 'width');
  const y = line ? read(line, 'y1') + part * (read(line, 'y2') - read(line, 'y1')) : read(node, 'y') + 4;
  const badge = document.createElementNS(svgNamespace, 'g');
  badge.setAttribute('class', 'badge');
  badge.setAttribute('aria-hidden', 'true');
  const disc = document.createElementNS(svgNamespace, 'circle');
  const text = document.createElementNS(svgNamespace, 'text');
  for (const [name, value] of [['cx', x], ['cy', y], ['r', 10]]) {
    disc.setAttribute(name, value);
  }
  for (const [name, value] of [['x', x], ['y', y + 4.5], ['font-size', 13]]) {
    text.setAttribute(name, value);
  }
  text.textContent = String(place + 1);
  badge.append(disc, text);
  return badge;
}
