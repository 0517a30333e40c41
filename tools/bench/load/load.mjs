import { connect } from 'node:net';
import { Answers } from './answers.mjs';

/**
 * Sends one request again and again over so many connections, each waiting for its answer, for a time; if `enough` is given, no longer than
 * until so many were answered.
 * @returns {Promise<{ requests: number, seconds: number }>} answers, and from the first request to the last answer
 */
export async function load({ port, bytes, connections, milliseconds, enough = Number.POSITIVE_INFINITY }) {
  const sockets = await Promise.all(Array.from({ length: connections }, () => open(port)));
  const started = performance.now();
  const until = started + milliseconds;
  let answered = 0;
  const isOver = () => ++answered >= enough || performance.now() >= until;
  try {
    const counts = await Promise.all(sockets.map((socket) => ask(socket, bytes, isOver)));
    return { requests: counts.reduce((sum, count) => sum + count, 0), seconds: (performance.now() - started) / 1000 };
  } finally {
    for (const socket of sockets) socket.destroy();
  }
}

function open(port) {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(socket.off('error', reject)));
    socket.once('error', reject);
  });
}

function ask(socket, bytes, isOver) {
  return new Promise((resolve, reject) => {
    let count = 0;
    const answers = new Answers((status) => {
      if (status !== 200) return reject(new Error(`a contender answered ${status}`));
      count++;
      if (isOver()) resolve(count);
      else socket.write(bytes);
    });
    socket.on('data', (chunk) => answers.take(chunk));
    socket.once('error', reject).once('close', () => reject(new Error('a contender closed a connection')));
    socket.write(bytes);
  });
}
