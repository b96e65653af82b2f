/// <reference lib="dom" />

/** Forms with `data-guard` warn before the page is left with something typed and not sent. */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-guard]')) {
  let changed = false;
  form.addEventListener('input', () => {
    changed = true;
  });
  form.addEventListener('submit', () => {
    changed = false;
  });
  addEventListener('beforeunload', (event) => {
    if (changed) event.preventDefault();
  });
}
