// FLOOR: as little as can stand between a client and PostgreSQL. Each path has one statement, written by hand, prepared once per
// connection; its JSON text is the answer. Nobody is asked who they are, and row-level security is off unless the claims are folded in.
import { createServer } from 'node:http';
import pg from 'pg';
import { beContender } from './child.mjs';

const bodyOf = async (request) => {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return JSON.parse(text);
};

/** A statement in one process, whose CPU can be counted. */
const ONE_PROCESS = '-c max_parallel_workers_per_gather=0';

beContender(async ({ url, statements, poolSize }) => {
  const pool = new pg.Pool({ connectionString: url, max: poolSize, options: ONE_PROCESS });
  const server = createServer(async (request, response) => {
    try {
      const { sql, names } = statements[request.url.slice(1)];
      const { variables } = await bodyOf(request);
      const values = names.map((name) => variables[name]);
      const { rows } = await pool.query({ name: request.url, text: sql, values });
      response.setHeader('content-type', 'application/json; charset=utf-8');
      response.end(`{"data":${rows[0].data}}`);
    } catch (error) {
      console.error(error);
      response.writeHead(500).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server.address().port;
});
