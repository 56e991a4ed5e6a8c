// Usage: node mcp-stateless.mjs URL KEY. A conversation by the client of 2026-07-28.
import {Client, StreamableHTTPClientTransport} from '@modelcontextprotocol/client';
import {converse} from './mcp-conversation.mjs';

const [url, key] = process.argv.slice(2);
const client = new Client(
  {name: 'docket-test', version: '1'},
  {versionNegotiation: {mode: {pin: '2026-07-28'}}},
);
await client.connect(
  new StreamableHTTPClientTransport(new URL(url), {
    requestInit: {headers: {Authorization: `Bearer ${key}`}},
  }),
);
await converse(client);
await client.close();
