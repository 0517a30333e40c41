import { Notice } from '@tsunagari/ui';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { m } from '../../paraglide/messages.js';
import { useEmergency } from './emergency-state.js';

/** 緊急の閲覧があります: for administrators and auditors, until each was reviewed. */
export function EmergencyNotice(): ReactElement | null {
  const { emergency } = useEmergency();
  if (!emergency || emergency.toReview === 0) return null;
  const { toReview, overdue } = emergency;
  return (
    <Notice tone={overdue > 0 ? 'danger' : 'warning'} title={m.emergency_to_review({ count: toReview })}>
      {overdue > 0 ? <p>{m.emergency_overdue_count({ count: overdue })}</p> : null}
      <p>
        <Link to="/emergency/reviews">{m.emergency_reviews()}</Link>
      </p>
    </Notice>
  );
}
