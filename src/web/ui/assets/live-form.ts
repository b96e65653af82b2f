/// <reference lib="dom" />

/**
 * `<live-form>` around a form: the answer to its `do=check` replaces every `[data-live]` part of the page while one
 * types, and buttons `name=do` that add, remove or move rows change the form without a new page.
 */
class LiveForm extends HTMLElement {
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #asking: AbortController | undefined;

  connectedCallback() {
    this.addEventListener('input', () => {
      clearTimeout(this.#waiting);
      this.#waiting = setTimeout(() => this.#ask('check'), 700);
    });
    this.addEventListener(
      'submit',
      (event) => {
        const button = event.submitter;
        if (!(button instanceof HTMLButtonElement) || !/^(check$|\w+:)/.test(button.value)) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        void this.#ask(button.value);
      },
      true,
    );
  }

  async #ask(act: string) {
    clearTimeout(this.#waiting);
    this.#asking?.abort();
    this.#asking = new AbortController();
    const form = this.querySelector('form');
    if (!form) return;
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
    body.set('do', act);
    try {
      const answer = await fetch(form.action, { method: 'POST', body, signal: this.#asking.signal });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (answer.ok) this.#show(page, form, act !== 'check');
    } catch {
      // Nobody waits for it: saving tells.
    }
  }

  #show(page: Document, form: HTMLFormElement, isWhole: boolean) {
    const rows = isWhole && page.querySelector('live-form form');
    if (rows) {
      form.replaceChildren(...rows.childNodes);
      form.dispatchEvent(new Event('change', { bubbles: true }));
    }
    for (const part of document.querySelectorAll('[data-live]')) {
      const now = page.getElementById(part.id);
      if (now && now.innerHTML !== part.innerHTML) part.replaceChildren(...now.childNodes);
    }
    form.querySelector<HTMLElement>('[autofocus]')?.focus();
  }
}

customElements.define('live-form', LiveForm);
