/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

const lookEveryMilliseconds = 30_000;

/**
 * `<live-parts data-events>`: when the event stream says so, the page is asked for again and its parts are taken over.
 * `data-live="append"`: children that are not there yet are added. `data-live="replace"`: the part is exchanged, unless somebody
 * types in it. Forms with `data-live` are sent in the background. Parts are known by their ids.
 */
class LiveParts extends HTMLElement {
  #source: EventSource | undefined;
  #turn: Promise<void> = Promise.resolve();

  connectedCallback() {
    this.addEventListener('submit', (event) => this.#send(event));
    this.addEventListener('keydown', (event) => this.#sendByKey(event));
    const { events } = this.dataset;
    if (!events) return;
    this.#source = new EventSource(events);
    this.#source.addEventListener('changed', () => this.#look());
    this.#source.addEventListener('open', () => this.#look());
    this.#source.addEventListener('error', () => {
      if (this.#source?.readyState === EventSource.CLOSED)
        setTimeout(() => this.#look(), lookEveryMilliseconds);
    });
  }

  disconnectedCallback() {
    this.#source?.close();
  }

  #look() {
    this.#inTurn(async () => {
      const response = await fetch(location.href, { headers: { accept: 'text/html' } });
      if (response.ok) this.#take(await response.text());
    });
  }

  #send(event: SubmitEvent) {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.dataset.live === undefined) return;
    const submitter = event.submitter instanceof HTMLButtonElement ? event.submitter : null;
    // A button that asks for a whole page gets one.
    if (submitter?.dataset.page !== undefined) return;
    event.preventDefault();
    const data = new FormData(form, submitter);
    const body = new URLSearchParams([...data].map(([name, value]) => [name, String(value)]));
    const path = new URL(submitter?.hasAttribute('formaction') ? submitter.formAction : form.action);
    this.setAttribute('aria-busy', 'true');
    this.#inTurn(async () => {
      const response = await fetch(path, { method: 'POST', body, headers: { accept: 'text/html' } });
      const isHere = new URL(response.url).pathname === location.pathname || !response.redirected;
      if (!isHere) return location.assign(response.url);
      if (response.ok) form.reset();
      this.#take(await response.text());
      if (document.activeElement === document.body || document.activeElement === null) this.#focusLatest();
    });
  }

  /** Enter sends, as people know it; with Shift it begins a new line. */
  #sendByKey(event: KeyboardEvent) {
    const { target } = event;
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    if (!(target instanceof HTMLTextAreaElement) || target.dataset.enter !== 'sends') return;
    event.preventDefault();
    if (target.value.trim() !== '') target.form?.requestSubmit();
  }

  #inTurn(work: () => Promise<void>) {
    this.#turn = this.#turn
      .then(work)
      .catch(() => {})
      .finally(() => this.removeAttribute('aria-busy'));
  }

  #take(html: string) {
    const page = new DOMParser().parseFromString(html, 'text/html');
    let isLonger = false;
    for (const part of this.querySelectorAll<HTMLElement>('[data-live][id]')) {
      const next = page.getElementById(part.id);
      if (!next) continue;
      if (part.dataset.live === 'append') isLonger = append(part, next) || isLonger;
      else if (!isTypedIn(part) && part.innerHTML !== next.innerHTML)
        part.replaceChildren(...document.importNode(next, true).childNodes);
    }
    if (isLonger) this.#latest()?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  }

  /** What was pressed is gone: the reader goes on at what came. */
  #focusLatest() {
    const latest = this.#latest();
    if (!latest) return;
    latest.tabIndex = -1;
    latest.focus({ preventScroll: true });
  }

  #latest(): HTMLElement | null {
    return this.querySelector('[data-live="append"] > :last-child');
  }
}

function append(part: HTMLElement, next: HTMLElement): boolean {
  const known = new Set([...part.children].map(({ id }) => id));
  const added = [...next.children].filter(({ id }) => !known.has(id));
  part.append(...added.map((child) => document.importNode(child, true)));
  return added.length > 0;
}

/** Nothing that somebody is typing is thrown away. */
function isTypedIn(part: HTMLElement): boolean {
  return [
    ...part.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('textarea, input:not([type=hidden])'),
  ].some(
    (field) =>
      field === document.activeElement ||
      (field.type !== 'radio' && field.type !== 'checkbox' && field.value !== field.defaultValue),
  );
}

customElements.define('live-parts', LiveParts);
