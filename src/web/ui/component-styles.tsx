import { useRender } from './context.tsx';

/** The styles of a component that few pages have: linked once in the head, before the styles of all pages. */
export function ComponentStyles({ name }: { name: 'hall' | 'talk' | 'workbench' }) {
  return <link rel="stylesheet" href={useRender().asset(`${name}.css`)} precedence="component" />;
}
