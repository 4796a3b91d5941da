/** Shows the code of this minute as soon as there is a new one, and every few seconds how many have come. */

const COUNT_EVERY = 5000;
const AFTER_THE_MINUTE = 250;

const code = document.getElementById('code');
const count = document.getElementById('count');
const lost = document.getElementById('lost');

async function refresh() {
  let wait = COUNT_EVERY;
  try {
    const response = await fetch(`${location.pathname}/code`, { cache: 'no-store' });
    if (!response.ok) throw new Error(response.statusText);
    const now = await response.json();
    show(now);
    wait = Math.min(COUNT_EVERY, now.left + AFTER_THE_MINUTE);
    lost.hidden = true;
  } catch {
    lost.hidden = false;
  }
  setTimeout(refresh, wait);
}

function show({ size, path, came, seated }) {
  const squares = code.querySelector('path');
  if (squares.getAttribute('d') !== path) {
    code.setAttribute('viewBox', `-4 -4 ${size + 8} ${size + 8}`);
    squares.setAttribute('d', path);
  }
  count.textContent = count.dataset.text.replace('{came}', came).replace('{seated}', seated);
}

refresh();
