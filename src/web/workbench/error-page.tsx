import { useMessages } from '../ui/context.tsx';
import { Link } from '../ui/link.tsx';
import { ProblemPage, type ProblemPageProps } from '../ui/problem-page.tsx';
import { workbenchWords } from './words.ts';

export type WorkbenchErrorPageProps = Omit<ProblemPageProps, 'children'>;

export function WorkbenchErrorPage(props: WorkbenchErrorPageProps) {
  const words = useMessages(workbenchWords);
  return (
    <ProblemPage {...props}>
      <p>
        <Link to="/workbench">{words.back}</Link>
      </p>
    </ProblemPage>
  );
}
