export function whatToDo(kind: 'desktop' | 'web', platform: string): string[];
