/// <reference lib="dom" />

const quietMilliseconds = 60_000;
const warnedMilliseconds = 20_000;

/**
 * `<kiosk-idle data-home data-text data-stay>`: when nobody has touched the machine for a minute it asks, and then shows the
 * beginning, so that the next person sees nothing of the one before (WCAG 2.2, 2.2.1: the person can stay).
 */
class KioskIdle extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback() {
    for (const kind of ['pointerdown', 'keydown', 'input'])
      document.addEventListener(kind, () => this.#wait());
    this.#wait();
  }

  #wait() {
    this.replaceChildren();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#warn(), quietMilliseconds);
  }

  #warn() {
    const text = Object.assign(document.createElement('p'), { textContent: this.dataset.text ?? '' });
    const stay = Object.assign(document.createElement('button'), {
      className: 'button',
      textContent: this.dataset.stay ?? '',
    });
    text.setAttribute('role', 'alert');
    this.replaceChildren(text, stay);
    stay.focus();
    this.#timer = setTimeout(() => location.replace(this.dataset.home ?? '/'), warnedMilliseconds);
  }
}

customElements.define('kiosk-idle', KioskIdle);
