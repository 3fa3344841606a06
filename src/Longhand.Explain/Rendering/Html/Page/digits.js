// The digits of the page. Every number carries its alternatives, one for each choice; here one is picked, and nothing is computed.

/** The alternative at a place of a list in which an empty one repeats the one before it. */
export function pick(list, place) {
  let at = place;
  while (at > 0 && list[at] === '') {
    at--;
  }
  return list[at];
}

/** Shows every number and every sign below an element as a choice of digits has it. */
export function showDigits(root, place, words) {
  for (const number of root.querySelectorAll('[data-d]')) {
    number.textContent = pick(number.getAttribute('data-d').split('|'), place);
  }
  for (const text of root.querySelectorAll('[data-t]')) {
    text.textContent = text.getAttribute('data-t').split('|')[place];
  }
  for (const sign of root.querySelectorAll('[data-s]')) {
    sign.textContent = sign.getAttribute('data-s')[place];
  }
  for (const part of root.querySelectorAll('[data-at]')) {
    part.classList.toggle('off', !part.getAttribute('data-at').split(' ').includes(String(place)));
  }
  for (const side of root.querySelectorAll('math[data-said]')) {
    side.setAttribute('aria-label', reading(side, words));
  }
  for (const side of root.querySelectorAll('math[data-readings]')) {
    side.setAttribute('aria-label', pick(side.getAttribute('data-readings').split('\n'), place));
  }
}

// The reading of a side: its words with the digits that are shown now, in the order in which they stand.
function reading(side, words) {
  const shown = Array.from(side.querySelectorAll('[data-d]'), number => number.textContent);
  let next = 0;
  const text = side.getAttribute('data-said').replace(/\uFFFC/g, () => shown[next++]);
  const sign = side.firstElementChild.textContent === '=' ? words.equal : words.close;
  return `${sign} ${text}`;
}
