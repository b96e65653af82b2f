import type { Acceptance } from './acceptance.ts';
import type { Finding, FindingKind } from './check.ts';
import { checks } from './checks.ts';
import type { ItemReference } from './subject.ts';

export interface AcceptedFinding extends Finding {
  readonly reason: string;
}

export interface JudgedFindings {
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
}

/**
 * Takes away what somebody has accepted. An acceptance that no longer meets anything is a finding itself: the
 * fault is mended, or a new one would pass unseen. Only sources that were looked at are judged.
 */
export function acceptFindings(
  findings: readonly Finding[],
  acceptances: readonly Acceptance[],
  sources: ReadonlySet<string>,
): JudgedFindings {
  const byItem = Map.groupBy(acceptances, ({ source, item }) => `${source} ${item}`);
  const used = new Set<Acceptance>();
  const open: Finding[] = [];
  const accepted: AcceptedFinding[] = [];
  for (const finding of findings) {
    const { source, implementationCode, basicCode } = finding.item;
    const candidates = [implementationCode, basicCode].flatMap(
      (code) => byItem.get(`${source} ${code}`) ?? [],
    );
    const acceptance = candidates.find((candidate) => isAbout(candidate, finding));
    if (!acceptance) {
      open.push(finding);
      continue;
    }
    used.add(acceptance);
    accepted.push({ ...finding, reason: acceptance.reason });
  }
  const unused = acceptances.filter((acceptance) => sources.has(acceptance.source) && !used.has(acceptance));
  return { findings: [...open, ...unused.map(unusedFinding)], accepted };
}

function isAbout({ check, place }: Acceptance, finding: Finding): boolean {
  return check === finding.kind.code && (place === undefined || place === finding.place);
}

function unusedFinding(acceptance: Acceptance): Finding {
  const isKnown = checks.some(({ code }) => code === acceptance.check);
  return {
    kind: isKnown ? acceptanceUnused : acceptanceOfUnknownCheck,
    item: namedBy(acceptance),
    place: acceptance.place ?? 'accepts',
    detail: { check: acceptance.check, reason: acceptance.reason },
  };
}

function namedBy({ source, item }: Acceptance): ItemReference {
  return {
    implementationCode: item,
    basicCode: item,
    name: { zh: item },
    agency: '',
    agencyName: { zh: '' },
    source,
  };
}

const acceptanceUnused: FindingKind<'check' | 'reason'> = {
  code: 'acceptance-unused',
  severity: 'warning',
  title: { zh: '不再需要的豁免', en: 'An acceptance that is no longer needed' },
  remedy: { zh: '删去这条豁免。', en: 'Delete it.' },
  why: ({ check, reason }) => ({
    zh: `豁免了“${check}”（理由：${reason}），但已经没有这个问题。`,
    en: `“${check}” is accepted (because: ${reason}), but is not found any more.`,
  }),
};

const acceptanceOfUnknownCheck: FindingKind<'check' | 'reason'> = {
  code: 'acceptance-of-unknown-check',
  severity: 'error',
  title: { zh: '豁免了不存在的检查', en: 'An acceptance of a check that does not exist' },
  remedy: { zh: '更正检查的代码。', en: 'Correct the code of the check.' },
  why: ({ check }) => ({
    zh: `没有代码为“${check}”的检查。`,
    en: `There is no check with the code “${check}”.`,
  }),
};

/** Kinds of findings that are about acceptances rather than items. */
export const acceptanceKinds: readonly FindingKind[] = [acceptanceUnused, acceptanceOfUnknownCheck];
