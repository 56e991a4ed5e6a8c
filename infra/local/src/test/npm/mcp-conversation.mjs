// What both clients do: list the tools, upload, read, ask, wait, read the result. Prints what came.
const DONE = ['completed', 'partial', 'failed', 'cancelled'];

export async function converse(client) {
  const call = async (name, args) => (await client.callTool({name, arguments: args}));
  const {tools} = await client.listTools();
  const uploaded = await call('upload_document', {
    name: 'terms.md',
    text: '# Terms\n\n## Article 1 (Fees)\n\nThe Customer shall pay 500 dollars within 30 days.\n',
  });
  const document = uploaded.structuredContent.id;
  const outline = await call('get_outline', {document});
  const read = await call('read_section', {document});
  const wrong = await call('read_section', {document: 'doc_none'});
  const submitted = await call('ask', {question: 'What must the Customer pay?', documents: [document]});
  let job = submitted.structuredContent;
  while (!DONE.includes(job.status)) {
    job = (await call('get_job', {job: job.id, wait_seconds: 25})).structuredContent;
  }
  const result = await call('get_result', {job: job.id});
  console.log(JSON.stringify({
    version: client.getNegotiatedProtocolVersion?.() ?? null,
    instructions: client.getInstructions(),
    tools: tools.map(tool => tool.name),
    sections: outline.structuredContent.total,
    text: read.structuredContent.text,
    wrong: wrong.isError,
    status: job.status,
    result: result.structuredContent.text,
  }));
}
