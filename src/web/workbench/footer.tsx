import { useMessages } from '../ui/context.tsx';
import { Link } from '../ui/link.tsx';
import { workbenchWords } from './words.ts';

export function WorkbenchFooter({ demo }: { demo: boolean }) {
  const words = useMessages(workbenchWords);
  return (
    <footer className="desk__footer">
      <Link to="/">{words.portal}</Link>
      {demo ? <span>{words.demo}</span> : null}
    </footer>
  );
}
