import { type Database, reference } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import {
  type CertificateKind,
  type Compilation,
  compileStoredCatalogue,
  type Finding,
  type Severity,
} from '../compiler/index.ts';
import { catalogueGeneration } from '../generation.ts';

/** Certificate types are declared by a later module, which is asked for them where the program is wired. */
export type CertificateKinds = (database: Database) => Promise<readonly CertificateKind[]>;

export type GetFindings = (database: Database) => Promise<Compilation>;

/** Findings of the whole catalogue, worked out once after each change of it and then held in memory. */
export function findingsOf(platform: Platform, certificates: CertificateKinds): GetFindings {
  return reference(catalogueGeneration, async (database) =>
    compileStoredCatalogue(database, { certificates: await certificates(database), now: platform.now() }),
  );
}

export interface FindingFilter {
  readonly source?: string | undefined;
  readonly severity?: Severity | undefined;
  readonly agency?: string | undefined;
  readonly check?: string | undefined;
}

export function filterFindings<T extends Finding>(findings: readonly T[], filter: FindingFilter): T[] {
  const { source, severity, agency, check } = filter;
  return findings.filter(
    ({ item, kind }) =>
      (source === undefined || item.source === source) &&
      (severity === undefined || kind.severity === severity) &&
      (agency === undefined || item.agency === agency) &&
      (check === undefined || kind.code === check),
  );
}

export interface FindingsPage {
  readonly findings: readonly Finding[];
  /** Stands for the last one shown, where more follow. */
  readonly next: string | undefined;
}

/** Those after the one that `after` stands for; the first ones where it is not there any more. */
export function pageOfFindings(
  findings: readonly Finding[],
  { after, size }: { after: string | undefined; size: number },
): FindingsPage {
  const start = after === undefined ? 0 : findings.findIndex((finding) => cursorOf(finding) === after) + 1;
  const page = findings.slice(start, start + size);
  const last = page.at(-1);
  return { findings: page, next: last && findings.length > start + size ? cursorOf(last) : undefined };
}

function cursorOf({ kind, item, place }: Finding): string {
  return [kind.code, item.implementationCode, place].join('~');
}
