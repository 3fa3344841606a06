// The walk through the lines: line by line, and in each line names, then numbers, then the value.

/** A walk through lines, forward and back. */
export class Walk {
  /** Prepares a walk; moved is called at each place with the line and the part that has come to light. */
  constructor(main, moved) {
    this.main = main;
    this.moved = moved;
    this.lines = [];
    this.all = [];
    this.reached = -1;
    this.line = -1;
    this.part = 0;
  }

  /** Whether somebody walks. */
  get isOn() {
    return this.line >= 0;
  }

  /** Begins at a line, or at the first. */
  begin(lines, from = null) {
    this.end();
    if (lines.length === 0) {
      return;
    }
    this.lines = lines;
    this.main.classList.add('walking');

    // What stands behind the walk in the derivation is ahead, also where the walk passes it over.
    this.all = Array.from(this.main.querySelectorAll('.equation'));
    this.all.forEach(line => line.classList.add('ahead'));
    this.places = new Map(this.all.map((line, place) => [line, place]));
    this.reached = -1;
    this.go(Math.max(0, lines.indexOf(from)), 0);
  }

  /** Ends the walk; everything is seen again. */
  end() {
    this.clear();
    this.line = -1;
    this.main.classList.remove('walking');
    for (const line of this.main.querySelectorAll('.ahead')) {
      line.classList.remove('ahead');
    }
  }

  /** Goes on by a part, or to the next line. */
  on() {
    if (!this.isOn) {
      return;
    }
    if (this.part + 1 < this.parts().length) {
      this.go(this.line, this.part + 1);
    } else if (this.line + 1 < this.lines.length) {
      this.go(this.line + 1, 0);
    }
  }

  /** Goes back by a part, or to the line before, of which everything is seen. */
  back() {
    if (!this.isOn) {
      return;
    }
    if (this.part > 0) {
      this.go(this.line, this.part - 1);
    } else if (this.line > 0) {
      this.go(this.line - 1, this.parts(this.line - 1).length - 1);
    }
  }

  /** Whether there is a place before this one. */
  get hasBack() {
    return this.line > 0 || this.part > 0;
  }

  /** Whether there is a place behind this one. */
  get hasOn() {
    return this.line + 1 < this.lines.length || this.part + 1 < this.parts().length;
  }

  parts(line = this.line) {
    return this.lines[line].querySelectorAll('.side');
  }

  clear() {
    const line = this.lines[this.line];
    line?.classList.remove('current');
    line?.querySelectorAll('.side, .remark').forEach(part => part.classList.remove('later'));
  }

  // The lines up to a place are known, the others are ahead.
  reach(place) {
    while (this.reached < place) {
      this.all[++this.reached].classList.remove('ahead');
    }
    while (this.reached > place) {
      this.all[this.reached--].classList.add('ahead');
    }
  }

  go(line, part) {
    this.clear();
    [this.line, this.part] = [line, part];
    const element = this.lines[line];
    element.classList.add('current');
    const parts = this.parts();
    parts.forEach((side, place) => side.classList.toggle('later', place > part));
    element.querySelector('.remark')?.classList.toggle('later', part + 1 < parts.length);
    this.reach(this.places.get(element) - (part + 1 < parts.length ? 1 : 0));
    this.moved(element, parts[part], part);
  }
}
