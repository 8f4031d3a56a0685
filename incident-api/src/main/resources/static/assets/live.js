/* Brings the page up to date when something public happens. Without it, the page is complete. */
(() => {
  'use strict';
  const main = document.querySelector('main[data-live]');
  const said = document.getElementById('live');
  if (!main || !said || !window.EventSource || !window.fetch) return;

  // What stands in the page now in place of a part of what stood there.
  const again = part => {
    const home = document.getElementById(part.closest('[id]')?.id) ?? document;
    return [...home.querySelectorAll(part.localName)].filter(it => it.textContent === part.textContent
      && it.getAttribute('href') === part.getAttribute('href'));
  };

  // What the reader looks at stays where it is on the screen: the first words there, in the column that is read.
  const places = () => [...main.querySelectorAll('p, li, dd, summary')]
    .filter(it => !it.closest('details:not([open]) > :not(summary)'))
    .map(it => ({ it, place: it.getBoundingClientRect() }))
    .filter(({ place }) => place.top >= 0 && place.left < innerWidth / 2);

  let shown = main.innerHTML;
  const update = async () => {
    try {
      const answer = await fetch(location.pathname + location.search, { headers: { Accept: 'text/html' }, cache: 'no-cache' });
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const next = page.querySelector('main[data-live]');
      if (!next || next.innerHTML === shown) return;
      shown = next.innerHTML;
      const held = window.scrollY > 0 ? places() : [];
      const focused = document.activeElement;
      const unfolded = [...main.querySelectorAll('details[open] > summary')];
      main.replaceChildren(...next.childNodes);
      document.title = page.title;
      const foot = document.querySelector('footer.site');
      const newFoot = page.querySelector('footer.site');
      if (foot && newFoot) foot.replaceWith(newFoot);
      for (const it of unfolded) again(it)[0]?.parentElement.setAttribute('open', '');
      if (focused && !focused.isConnected) again(focused)[0]?.focus({ preventScroll: true });
      const kept = held.find(({ it }) => again(it).length === 1);
      if (kept) window.scrollBy({ top: again(kept.it)[0].getBoundingClientRect().top - kept.place.top, behavior: 'instant' });
      said.textContent = main.dataset.updated;
      setTimeout(() => { said.textContent = ''; }, 8000);
    } catch (unreachable) { /* the page stays as it was */ }
  };

  let waiting = 0;
  // Not all readers at once.
  const soon = longest => { clearTimeout(waiting); waiting = setTimeout(update, Math.random() * longest); };

  const stream = new EventSource('/api/v1/public/stream');
  stream.addEventListener('notice', event => { if (event.lastEventId !== '') soon(1500); });
  stream.addEventListener('error', () => {
    if (stream.readyState === EventSource.CLOSED) setInterval(() => soon(15000), 60000);
  });
})();
