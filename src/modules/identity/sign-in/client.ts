/** The device and place from which somebody signs in, as far as they are kept. */
export interface Client {
  /** The address itself: counted under a keyed digest, never stored. */
  readonly address: string;
  readonly device: string;
  readonly place: string;
}

export function clientOf(address: string, userAgent: string | undefined): Client {
  return { address, device: describeDevice(userAgent ?? ''), place: coarsePlace(address) };
}

/** Without the last part of an IPv4 address, and with the first three groups of an IPv6 address alone. */
export function coarsePlace(address: string): string {
  const mapped = address.replace(/^::ffff:(?=\d+\.)/i, '');
  const four = /^(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/.exec(mapped);
  if (four) return `${four[1]}.*`;
  if (!/^[0-9a-f:]+$/i.test(address)) return '';
  const [head = ''] = address.toLowerCase().split('::');
  const groups = head.split(':').filter((group) => group !== '');
  return groups.length === 0 ? '::' : `${groups.slice(0, 3).join(':')}:*`;
}

/** Order matters: browsers name those they descend from. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/, '微信'],
  [/AliApp|Alipay/, '支付宝'],
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/HuaweiBrowser/, '华为浏览器'],
  [/QQBrowser/, 'QQ浏览器'],
  [/OPR\/|Opera/, 'Opera'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrom(e|ium)|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/UOS|Kylin|Linux/, 'Linux'],
];

/** `Chrome · Windows`; empty where the client says nothing that is known. */
export function describeDevice(userAgent: string): string {
  const nameIn = (list: typeof browsers) => list.find(([pattern]) => pattern.test(userAgent))?.[1];
  return [nameIn(browsers), nameIn(systems)].filter((name) => name !== undefined).join(' · ');
}
