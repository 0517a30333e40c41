import { searchKey } from '@tsunagari/kernel';

/** Between two skills: 傾聴、車の運転. What stands in brackets belongs to the skill before. */
const BETWEEN = /[・･、，,／/;；\n](?![^（(]*[）)])/u;

/** Reads what someone can do (特技): 傾聴・車の運転（軽）、パソコン are three, as written; the same in other writing counts once. */
export function readSkills(text: string): string[] {
  const skills = new Map<string, string>();
  for (const part of text.split(BETWEEN)) {
    const skill = part.trim();
    const key = searchKey(skill);
    if (key !== '' && !skills.has(key)) skills.set(key, skill);
  }
  return [...skills.values()];
}
