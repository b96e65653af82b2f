import { X509Certificate } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  bytesToSign,
  certificateWords,
  checkProof,
  type Proof,
  readTrustList,
  type Trust,
  trustIn,
} from '../src/modules/certificates/index.ts';
import { keyIdOf, sm2SignatureToDer } from '../src/platform/signing/index.ts';

/**
 * Verifies a certificate without a network: `npm run certificates:verify -- file --keys trust-list.json`.
 * The file is the PDF, the data (JSON) or a text file with what the QR code says. `--export=<folder>` writes what openssl
 * needs to check the SM2 signature by itself.
 */
const usage = `npm run certificates:verify -- <文件 file> --keys=<trust-list.json> [--export=<folder>]

可信名单从颁发平台的 /.well-known/tongban/trust-list.json 下载一次即可，核验时不联网。
Download the trust list once from /.well-known/tongban/trust-list.json of the site that issues; verifying needs no network.
`;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { keys: { type: 'string' }, export: { type: 'string' } },
});
const [path] = positionals;
process.exitCode = path && values.keys ? verify(path, values.keys) : explain();

function explain(): number {
  process.stderr.write(usage);
  return 2;
}

function verify(file: string, keys: string): number {
  const list = readTrustList(readFileSync(keys, 'utf8'), new Date());
  if (!list) {
    say('可信名单的签名无效，请重新下载。 The signature of the trust list does not hold: download it again.');
    return 2;
  }
  const trust = trustIn(list);
  say(`可信名单 trust list: ${list.origin} 第 ${list.sequence} 期, ${list.issuedAt}`);
  for (const root of trust.nationalRoots)
    say(`根证书 root SHA-256: ${new X509Certificate(root).fingerprint256}`);
  const proof = checkProof(readFileSync(file), trust);
  if (values.export && proof.statement) exportParts(values.export, proof, trust);
  return proof.fault ? tellFault(proof.fault) : tellWhatHolds(proof);
}

function tellFault(fault: NonNullable<Proof['fault']>): number {
  say(`\n✘ ${certificateWords.zh.fileFalse} ${certificateWords.en.fileFalse}`);
  say(`  ${certificateWords.zh.faults[fault]}\n  ${certificateWords.en.faults[fault]}`);
  return 1;
}

function tellWhatHolds({ statement, signature }: Proof): number {
  say('\n✔ 签名有效，内容未被改动。 The signatures hold; nothing was changed.');
  if (signature?.stampedAt) say(`  时间戳 time stamp: ${signature.stampedAt.toISOString()}`);
  if (!statement) return 0;
  const until = statement.validUntil ?? '长期 no end';
  say(`  ${statement.name} · ${statement.holder}\n  ${statement.validFrom} – ${until}`);
  say(`  数据摘要 digest (SM3): ${statement.digest}`);
  const today = new Date(Date.now() + 8 * 60 * 60 * 1000).toISOString().slice(0, 10);
  if (statement.validUntil && statement.validUntil < today) {
    say(`✘ ${certificateWords.zh.standings.expired} ${certificateWords.en.standings.expired}`);
    return 1;
  }
  say('  暂停、撤销等状态请联网查看 suspended or revoked? Look online:');
  say(`  ${statement.address}`);
  return 0;
}

function exportParts(folder: string, { statement }: Proof, trust: Trust): void {
  if (!statement) return;
  const certificate = trust.nationalKeys.find((der) => keyIdOf(der).startsWith(statement.key));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'statement.bin'), bytesToSign(statement));
  writeFileSync(join(folder, 'signature.der'), sm2SignatureToDer(statement.signature));
  writeFileSync(join(folder, 'roots.pem'), trust.nationalRoots.map(pemOf).join(''));
  if (certificate) writeFileSync(join(folder, 'certificate.pem'), pemOf(certificate));
  const id = 'distid:1234567812345678';
  say(`openssl x509 -in certificate.pem -noout -pubkey -out key.pem
openssl dgst -sm3 -verify key.pem -sigopt ${id} -signature signature.der statement.bin
openssl verify -vfyopt ${id} -CAfile roots.pem certificate.pem`);
}

function pemOf(der: Buffer): string {
  return new X509Certificate(der).toString();
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
