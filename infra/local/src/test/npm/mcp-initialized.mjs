// Usage: node mcp-initialized.mjs URL KEY. A conversation by the client of 2025-11-25.
import {Client} from '@modelcontextprotocol/sdk/client/index.js';
import {StreamableHTTPClientTransport} from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import {converse} from './mcp-conversation.mjs';

const [url, key] = process.argv.slice(2);
const client = new Client({name: 'docket-test', version: '1'});
await client.connect(
  new StreamableHTTPClientTransport(new URL(url), {
    requestInit: {headers: {Authorization: `Bearer ${key}`}},
  }),
);
await converse(client);
await client.close();
