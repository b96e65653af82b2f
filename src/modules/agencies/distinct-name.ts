import type { Text } from '../../kernel/messages.ts';
import type { Directory } from './directory.ts';

/** The short name of an agency; with its district where another agency is called the same: 云河区市场监管局. */
export function distinctName(directory: Directory, code: string): Text {
  const agency = directory.findAgency(code);
  if (!agency) return { zh: code };
  const { shortName } = agency;
  const isShared = directory.agencies.some(
    (other) => other.shortName.zh === shortName.zh && other.region !== agency.region,
  );
  const region = isShared ? directory.findRegion(agency.region)?.name : undefined;
  if (!region) return shortName;
  // 云河区 and 区市场监管局 share the word between them.
  const rest = shortName.zh.startsWith(region.zh.slice(-1)) ? shortName.zh.slice(1) : shortName.zh;
  return {
    zh: region.zh + rest,
    ...(shortName.en && region.en && { en: `${shortName.en}, ${region.en}` }),
  };
}
