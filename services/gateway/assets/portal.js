// The only script of the public pages. Everything works without it; each part adds what a form cannot do.

/** The summary of errors takes the focus, also where `autofocus` is not honoured. */
document.querySelector('[data-focus]')?.focus();

/** "Near me": asks for the position, rounds it to about a kilometre, and sends it in a POST, never in an address. */
for (const button of document.querySelectorAll('[data-near]')) {
  if (!navigator.geolocation) break;
  button.hidden = false;
  button.addEventListener('click', (event) => {
    if (button.value) return;
    event.preventDefault();
    const said = document.getElementById('near-said');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        button.value = `${coords.latitude.toFixed(2)},${coords.longitude.toFixed(2)}`;
        const place = button.form?.elements.namedItem('place');
        if (place) place.value = '';
        button.form?.requestSubmit(button);
      },
      () => {
        if (said) said.textContent = said.dataset.failed ?? '';
      },
      { maximumAge: 300000, timeout: 15000 },
    );
  });
}

/** "Leave quickly": the page is gone at once; the server forgets meanwhile; Back does not come here again. */
for (const form of document.querySelectorAll('[data-leave]')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    document.documentElement.classList.add('left');
    document.title = '…';
    const action = form.getAttribute('action') ?? '/';
    fetch(action, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: '', redirect: 'manual', keepalive: true })
      .catch(() => undefined)
      .finally(() => location.replace(action));
    setTimeout(() => location.replace(action), 1000);
  });
}

/** After leaving, Back leads to the neutral page again, whatever stood before it; going on from anywhere else ends that. */
const left = 'left';
if (document.body.hasAttribute('data-left')) sessionStorage.setItem(left, '1');
addEventListener('pageshow', (event) => {
  if (document.body.hasAttribute('data-left')) return;
  const back = event.persisted || performance.getEntriesByType('navigation')[0]?.type === 'back_forward';
  if (back && sessionStorage.getItem(left)) {
    document.documentElement.classList.add('left');
    location.replace(`/${document.documentElement.lang}/leave`);
    return;
  }
  sessionStorage.removeItem(left);
  // A page that the browser kept alive may show answers that were forgotten meanwhile.
  if (event.persisted && document.body.classList.contains('sensitive')) location.reload();
});

/** Printing needs a script; the button is there only where it works. */
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}

/** An event's times stand in its own zone; where the reader's clock differs, theirs stands beside. */
for (const time of document.querySelectorAll('time[data-yours]')) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const { lang } = document.documentElement;
  const show = (timeZone) =>
    new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(new Date(time.dateTime));
  if (show(zone) !== show(time.dataset.zone)) {
    const yours = document.createElement('span');
    yours.className = 'quiet';
    yours.textContent = time.dataset.yours.replace('{time}', show(zone));
    time.closest('.event-time').append(document.createElement('br'), yours);
  }
}
