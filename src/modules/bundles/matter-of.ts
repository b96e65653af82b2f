import type { DraftMatter } from '../applications/index.ts';
import { type Composition, codeOf } from './composition.ts';

/** What an application for a bundle is for: its items in their versions, their order, what they yield. */
export function matterOf({ bundle, findings, after, givenLater, yields }: Composition): DraftMatter {
  return {
    bundle: bundle.code,
    members: findings.map((finding) => {
      const { itemId, version, implementationCode } = finding.stop.version;
      const code = codeOf(finding);
      return {
        code,
        implementationCode,
        itemId,
        version,
        after: after.get(code) ?? [],
        givenLater: givenLater.get(code) ?? [],
        yields: Object.fromEntries(yields.get(code) ?? []),
      };
    }),
  };
}
