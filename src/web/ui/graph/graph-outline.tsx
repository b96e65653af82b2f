import { useMessages } from '../context.tsx';
import { Link } from '../link.tsx';
import { uiWords } from '../words.ts';
import type { Graph, GraphEdge, GraphNode } from './graph.ts';
import { readingOrder } from './reading-order.ts';

/** The same graph in words: every node in turn, and below it where its arrows lead. */
export function GraphOutline({ graph, label }: { graph: Graph; label: string }) {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  return (
    <ol className="graph__outline" aria-label={label}>
      {readingOrder(graph).map((node) => {
        const leads = graph.edges.filter(({ from, to }) => from === node.id && nodes.has(to));
        return (
          <li key={node.id}>
            <NodeWords node={node} />
            {leads.length > 0 ? (
              <ul>
                {leads.map((edge) => (
                  <li key={`${edge.to} ${edge.label ?? ''}`}>
                    <EdgeWords edge={edge} to={nodes.get(edge.to)?.label ?? ''} />
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}

function NodeWords({ node: { label, caption, status, to, isCurrent } }: { node: GraphNode }) {
  const remarks = [caption, status].filter(Boolean).join('，');
  return (
    <>
      {to ? (
        <Link to={to} current={isCurrent}>
          {label}
        </Link>
      ) : (
        label
      )}
      {remarks ? `（${remarks}）` : null}
    </>
  );
}

function EdgeWords({ edge, to }: { edge: GraphEdge; to: string }) {
  const words = useMessages(uiWords);
  const lead = edge.label ?? words.thereafter;
  return edge.heads === 'both' || edge.heads === 'none' ? words.mutual(lead, to) : words.leads(lead, to);
}
