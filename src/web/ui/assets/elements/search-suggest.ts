/// <reference lib="dom" />

const patience = 120;

/** `<search-suggest data-from>` around a search input offers what it may become, as a list below it. */
class SearchSuggest extends HTMLElement {
  #input = this.querySelector('input');
  #list = document.createElement('ul');
  #timer = 0;
  #asked = '';

  connectedCallback() {
    const input = this.#input;
    if (!input) return;
    this.#list.id = `${input.id}-list`;
    this.#list.className = 'suggest';
    this.#list.hidden = true;
    this.#list.role = 'listbox';
    this.#list.ariaLabel = this.dataset.label ?? '';
    for (const [name, value] of [
      ['role', 'combobox'],
      ['aria-autocomplete', 'list'],
      ['aria-expanded', 'false'],
      ['aria-controls', this.#list.id],
    ]) {
      input.setAttribute(name ?? '', value ?? '');
    }
    this.append(this.#list);
    input.addEventListener('input', (event) => {
      clearTimeout(this.#timer);
      if (!(event as InputEvent).isComposing) this.#timer = window.setTimeout(() => this.#ask(), patience);
    });
    input.addEventListener('compositionend', () => this.#ask());
    input.addEventListener('keydown', (event) => this.#press(event));
    input.addEventListener('blur', () => this.#show([]));
    this.#list.addEventListener('pointerdown', (event) => {
      const option = (event.target as Element).closest('li');
      event.preventDefault();
      if (option) this.#take(option);
    });
  }

  async #ask() {
    const query = this.#input?.value.trim() ?? '';
    this.#asked = query;
    if (query === '') return this.#show([]);
    const answer = await fetch(`${this.dataset.from}?q=${encodeURIComponent(query)}`).catch(() => undefined);
    if (!answer?.ok || this.#asked !== query || document.activeElement !== this.#input) return;
    this.#show(((await answer.json()) as { suggestions: string[] }).suggestions);
  }

  #show(texts: string[]) {
    this.#list.replaceChildren(
      ...texts.map((text, index) => {
        const option = document.createElement('li');
        option.role = 'option';
        option.id = `${this.#list.id}-${index}`;
        option.textContent = text;
        return option;
      }),
    );
    this.#list.hidden = texts.length === 0;
    this.#input?.setAttribute('aria-expanded', String(texts.length > 0));
    this.#mark(undefined);
  }

  #press(event: KeyboardEvent) {
    const marked = this.#list.querySelector('[aria-selected]');
    const { firstElementChild: first, lastElementChild: last } = this.#list;
    if (event.key === 'Escape' && first) this.#show([]);
    else if (event.key === 'Enter' && marked) this.#take(marked);
    else if (event.key === 'ArrowDown' && first) this.#mark(marked?.nextElementSibling ?? first);
    else if (event.key === 'ArrowUp' && last) this.#mark(marked?.previousElementSibling ?? last);
    else return;
    event.preventDefault();
  }

  #mark(option: Element | undefined) {
    this.#list.querySelector('[aria-selected]')?.removeAttribute('aria-selected');
    option?.setAttribute('aria-selected', 'true');
    this.#input?.setAttribute('aria-activedescendant', option?.id ?? '');
  }

  #take(option: Element) {
    if (!this.#input) return;
    this.#input.value = option.textContent ?? '';
    this.#show([]);
    this.#input.form?.requestSubmit();
  }
}

customElements.define('search-suggest', SearchSuggest);
