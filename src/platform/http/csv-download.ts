/** Lines of CSV as a file that is read and sent part by part; only a public one may be kept on the way. */
export function csvDownload(
  name: string,
  parts: Iterable<string> | AsyncIterable<string>,
  { isPublic = false }: { isPublic?: boolean } = {},
): Response {
  return new Response(streamOf(marked(parts)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      ...(!isPublic && { 'cache-control': 'private, no-store' }),
    },
  });
}

/** The mark at the beginning tells a spreadsheet that the text is UTF-8. */
async function* marked(parts: Iterable<string> | AsyncIterable<string>): AsyncGenerator<string> {
  yield '\ufeff';
  yield* parts;
}

function streamOf(parts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
}
