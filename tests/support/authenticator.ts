import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';

/** An authenticator in software, for what a browser would never send: forged, replayed and copied answers. */
export class Authenticator {
  readonly id = randomBytes(16).toString('base64url');
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  counter = 0;

  /** The answer to options of `navigator.credentials.create`. */
  create(options: { challenge: string; rp: { id: string } }, origin: string): object {
    const clientData = clientDataOf('webauthn.create', options.challenge, origin);
    const { x = '', y = '' } = this.#keys.publicKey.export({ format: 'jwk' });
    const id = Buffer.from(this.id, 'base64url');
    const key = Buffer.concat([
      Buffer.from('a5010203262001215820', 'hex'),
      Buffer.from(x, 'base64url'),
      Buffer.from('225820', 'hex'),
      Buffer.from(y, 'base64url'),
    ]);
    const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, key]);
    const data = authenticatorData(options.rp.id, 0x45, this.counter, credential);
    const attestation = Buffer.concat([
      Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746158', 'hex'),
      Buffer.from([data.length]),
      data,
    ]);
    return this.#answer({ clientDataJSON: clientData, attestationObject: attestation });
  }

  /** The answer to options of `navigator.credentials.get`. */
  get(options: { challenge: string; rpId: string }, origin: string, { isVerified = true } = {}): object {
    this.counter += 1;
    const clientData = clientDataOf('webauthn.get', options.challenge, origin);
    const data = authenticatorData(options.rpId, isVerified ? 0x05 : 0x01, this.counter);
    const signature = sign(this.#keys.privateKey, Buffer.concat([data, sha256(clientData)]));
    return this.#answer({ clientDataJSON: clientData, authenticatorData: data, signature });
  }

  #answer(parts: Record<string, Buffer>): object {
    const response = Object.fromEntries(
      Object.entries(parts).map(([name, bytes]) => [name, bytes.toString('base64url')]),
    );
    return { id: this.id, rawId: this.id, type: 'public-key', clientExtensionResults: {}, response };
  }
}

function clientDataOf(type: string, challenge: string, origin: string): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}

function authenticatorData(
  party: string,
  flags: number,
  counter: number,
  credential = Buffer.alloc(0),
): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt8(flags, 0);
  head.writeUInt32BE(counter, 1);
  return Buffer.concat([sha256(Buffer.from(party)), head, credential]);
}

function sign(key: KeyObject, bytes: Buffer): Buffer {
  return createSign('sha256').update(bytes).sign(key);
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
