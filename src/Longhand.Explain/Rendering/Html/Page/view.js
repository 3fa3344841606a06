// How the page looks: colours, size, and print.

/** Switches the colours: light, dark, or as the system has them. */
export function setTheme(theme) {
  if (theme === '') {
    delete document.documentElement.dataset.theme;
  } else {
    document.documentElement.dataset.theme = theme;
  }
}

/** Switches larger letters on or off, and says whether they are on. */
export function toggleLarger() {
  return document.documentElement.classList.toggle('larger');
}

/** Tells the style how high the row of switches is, which changes with the width. */
export function measureBar(bar) {
  new ResizeObserver(() => document.documentElement.style.setProperty('--bar-height', `${bar.offsetHeight}px`)).observe(bar);
}

const widePlaces = '.side, .left, .remark, .table, p, ul, figure';

/** Lets the keyboard reach what is wider than its place, and can be scrolled. */
export function reachWide(root) {
  const places = root.matches(widePlaces) ? [root] : Array.from(root.querySelectorAll(widePlaces));
  const areWide = places.map(place => place.scrollWidth > place.clientWidth + 1);
  places.forEach((place, i) => {
    if (areWide[i]) {
      place.setAttribute('tabindex', '0');
    } else if (place.hasAttribute('tabindex')) {
      place.removeAttribute('tabindex');
    }
  });
}

/** The same for many blocks: each when it comes near the window, since the browser lays out none before. */
export function reachWideWhenSeen(blocks) {
  const observer = new IntersectionObserver(entries => {
    entries.filter(entry => entry.isIntersecting).forEach(entry => reachWide(entry.target));
  }, { rootMargin: '50%' });
  blocks.forEach(block => observer.observe(block));
}

/** Moves a drawing beside the lines; on paper it stands where it was written. */
export function setStage(figure, stage) {
  const place = document.createComment('');
  figure.before(place);
  const toStage = () => stage.prepend(figure);
  toStage();
  window.addEventListener('beforeprint', () => place.after(figure));
  window.addEventListener('afterprint', toStage);
}

/** Puts numbers below the factors of a line; the formula itself stays what it is. */
export function numberFactors(side, factors, numberOf) {
  for (const badge of document.querySelectorAll('.factor-number')) {
    badge.remove();
  }
  if (side === null || factors.length === 0) {
    return;
  }
  const frame = side.getBoundingClientRect();
  for (const factor of factors) {
    const box = factor.getBoundingClientRect();
    const badge = document.createElement('span');
    badge.className = 'factor-number';
    badge.setAttribute('aria-hidden', 'true');
    badge.textContent = String(numberOf(factor));
    badge.style.left = `${box.left - frame.left + side.scrollLeft + box.width / 2}px`;
    badge.style.top = `${box.bottom - frame.top}px`;
    side.append(badge);
  }
}
