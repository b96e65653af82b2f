import type { CalendarDate } from '../../../kernel/date.ts';
import type { Text } from '../../../kernel/messages.ts';
import type { Directory } from '../../agencies/index.ts';
import type { Dictionary } from '../../elements/index.ts';
import type { Topic } from '../topic.ts';
import type { Library } from './library/library.ts';

/** A certificate type as far as the catalogue needs it; the module of certificates declares them. */
export interface CertificateKind {
  readonly code: string;
  readonly name: Text;
}

/** What items name, beside other items. */
export interface Surroundings {
  readonly directory: Directory;
  readonly dictionary: Dictionary;
  readonly topics: ReadonlyMap<string, Pick<Topic, 'audience'>>;
  readonly certificates: readonly CertificateKind[];
  readonly today: CalendarDate;
}

export interface CompilerContext extends Surroundings {
  readonly library: Library;
}
