import { useSyncExternalStore } from 'react';

/** Where a session stands: nothing to say, about to end for want of use, or over. */
export type SessionState = 'quiet' | 'ending' | 'ended';

/** How long before its end it is said that a session will end: 2 minutes. */
export const WARNED_BEFORE_MS = 120_000;

let state: SessionState = 'quiet';
let isPledgeOwed = false;
let timers: readonly ReturnType<typeof setTimeout>[] = [];
let channel: BroadcastChannel | null = null;
const listeners = new Set<() => void>();

/** Takes from an answer what it says beside its data: how long the session lives unless it is used again, and whether the pledge is owed. */
export function noteAnswer(headers: Headers): void {
  const seconds = headers.get('tsunagari-session-seconds');
  if (seconds === null) return;
  isPledgeOwed = headers.get('tsunagari-pledge') === 'owed';
  follow(Number(seconds));
  // Other windows of the browser share the session: none may end it while another is in use.
  if (channel === null && typeof BroadcastChannel !== 'undefined') {
    channel = new BroadcastChannel('tsunagari:session');
    channel.addEventListener('message', ({ data }: MessageEvent<number | null>) => follow(data));
  }
  channel?.postMessage(Number(seconds));
}

/** Whether the secrecy pledge was owed when the server last answered. */
export function owesPledge(): boolean {
  return isPledgeOwed;
}

/** The pledge has just been accepted. */
export function pledgeAccepted(): void {
  isPledgeOwed = false;
}

/** Nothing is known of a session any more: one has signed out, signs in anew, or does so later. */
export function forgetSession(): void {
  follow(null);
  channel?.postMessage(null);
}

/** The session is over, as the server says. */
export function sessionEnded(): void {
  follow(0);
}

/** Where the session stands, shown anew when it changes. */
export function useSessionState(): SessionState {
  return useSyncExternalStore(listen, () => state);
}

function follow(seconds: number | null): void {
  for (const timer of timers) clearTimeout(timer);
  timers = [];
  if (seconds === 0) return turn('ended');
  turn('quiet');
  if (seconds === null) return;
  const left = seconds * 1000;
  timers = [
    setTimeout(() => turn('ending'), Math.max(0, left - WARNED_BEFORE_MS)),
    setTimeout(() => turn('ended'), left),
  ];
}

function turn(to: SessionState): void {
  if (state === to) return;
  state = to;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
