export { type DescribedFinding, describeFinding, type Finding, type Severity, severities } from './check.ts';
export { checkItem } from './check-item.ts';
export { checks } from './checks.ts';
export { type Compilation, compileCatalogue } from './compile.ts';
export { readContentCatalogue } from './content-catalogue.ts';
export type { CertificateKind, CompilerContext } from './context.ts';
export { compilationAsJson, describeCompilation } from './report.ts';
export { compileStoredCatalogue } from './stored-catalogue.ts';
export type { Subject } from './subject.ts';
