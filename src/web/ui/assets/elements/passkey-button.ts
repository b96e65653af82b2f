/// <reference lib="dom" />

/** `<passkey-button>`: asks the server for options, the authenticator for an answer, and brings it back. */
class PasskeyButton extends HTMLElement {
  connectedCallback() {
    if (!window.PublicKeyCredential || this.firstChild) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button button--secondary';
    button.textContent = this.dataset.label ?? '';
    const status = document.createElement('p');
    status.className = 'field__error';
    status.setAttribute('role', 'alert');
    button.addEventListener('click', async () => {
      status.textContent = '';
      button.disabled = true;
      try {
        await this.#run();
      } catch {
        status.textContent = this.dataset.failed ?? '';
      } finally {
        button.disabled = false;
      }
    });
    this.append(button, status);
  }

  async #run() {
    const options = await this.#post(this.dataset.options ?? '', {});
    const credential =
      this.dataset.kind === 'create'
        ? await navigator.credentials.create({ publicKey: creationOf(await options.json()) })
        : await navigator.credentials.get({ publicKey: requestOf(await options.json()) });
    const response = JSON.stringify(answerOf(credential as PublicKeyCredential));
    const answer = await this.#post(this.dataset.to ?? '', { response });
    const { to }: { to: string } = await answer.json();
    location.assign(to.startsWith('/') && !to.startsWith('//') ? (this.dataset.prefix ?? '') + to : '/');
  }

  async #post(path: string, more: Record<string, string>): Promise<Response> {
    const name = this.dataset.nameField;
    const field = name ? document.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value : undefined;
    const body = new URLSearchParams({ ...JSON.parse(this.dataset.fields ?? '{}'), ...more });
    if (field) body.set('name', field);
    const reply = await fetch(path, { method: 'POST', body });
    if (!reply.ok || reply.redirected) throw new Error(path);
    return reply;
  }
}

function creationOf(options: PublicKeyCredentialCreationOptionsJSON): PublicKeyCredentialCreationOptions {
  const { challenge, user, excludeCredentials = [], extensions: _, ...rest } = options;
  return {
    ...(rest as Omit<PublicKeyCredentialCreationOptions, 'challenge' | 'user'>),
    challenge: bytesOf(challenge),
    user: { ...user, id: bytesOf(user.id) },
    excludeCredentials: excludeCredentials.map(descriptorOf),
  };
}

function requestOf(options: PublicKeyCredentialRequestOptionsJSON): PublicKeyCredentialRequestOptions {
  const { challenge, allowCredentials = [], extensions: _, ...rest } = options;
  return {
    ...(rest as Omit<PublicKeyCredentialRequestOptions, 'challenge'>),
    challenge: bytesOf(challenge),
    allowCredentials: allowCredentials.map(descriptorOf),
  };
}

function descriptorOf({ id }: PublicKeyCredentialDescriptorJSON): PublicKeyCredentialDescriptor {
  return { type: 'public-key', id: bytesOf(id) };
}

function answerOf(credential: PublicKeyCredential): object {
  const response = credential.response as AuthenticatorAttestationResponse & AuthenticatorAssertionResponse;
  const texts: Record<string, string> = {};
  for (const part of [
    'clientDataJSON',
    'attestationObject',
    'authenticatorData',
    'signature',
    'userHandle',
  ] as const) {
    const value = response[part];
    if (value) texts[part] = textOf(value);
  }
  return {
    id: credential.id,
    rawId: credential.id,
    type: credential.type,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: { ...texts, transports: response.getTransports?.() ?? [] },
  };
}

function bytesOf(text: string): ArrayBuffer {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (character) => character.charCodeAt(0)).buffer;
}

function textOf(bytes: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

customElements.define('passkey-button', PasskeyButton);
