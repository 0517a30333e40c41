import { systemClock } from '@tsunagari/kernel';
import { useEffect, useEffectEvent, useState } from 'react';

const EVERY_MS = 10_000;

/** Whole minutes until an instant, shown anew while time goes by. @param onOver called once when it has passed */
export function useMinutesLeft(until: string, onOver: () => void): number {
  const [now, setNow] = useState(() => systemClock.now().getTime());
  const minutes = minutesLeft(until, now);
  const isOver = minutes === 0;
  const tell = useEffectEvent(onOver);
  useEffect(() => {
    if (isOver) return tell();
    const timer = setInterval(() => setNow(systemClock.now().getTime()), EVERY_MS);
    return () => clearInterval(timer);
  }, [isOver, until]);
  return minutes;
}

/** Minutes from `now` (milliseconds) until an instant, counted up: 59 minutes and a second are 60; 0 when it has passed. */
export function minutesLeft(until: string, now: number): number {
  return Math.max(0, Math.ceil((Date.parse(until) - now) / 60_000));
}
