/** Areas of the ready-made examples (S-020). */
export type ExampleArea =
  'languages' | 'work' | 'coding' | 'study' | 'health' | 'mindfulness' | 'order' | 'people';

/** A goal to pick with one press; its sentence is the message `goalsExample_<id>` and reads by `parseGoal`. */
export interface GoalExample {
  readonly id: string;
  readonly area: ExampleArea;
}

/** The gallery, most asked for first. */
export const GOAL_EXAMPLES = [
  { id: 'vocabulary', area: 'languages' },
  { id: 'excel', area: 'work' },
  { id: 'algebra', area: 'study' },
  { id: 'walk', area: 'health' },
  { id: 'pages', area: 'study' },
  { id: 'sql', area: 'coding' },
  { id: 'desk', area: 'order' },
  { id: 'writing', area: 'work' },
  { id: 'breathing', area: 'mindfulness' },
  { id: 'pushups', area: 'health' },
  { id: 'speaking', area: 'languages' },
  { id: 'planning', area: 'order' },
  { id: 'tests', area: 'coding' },
  { id: 'favors', area: 'people' },
] as const satisfies readonly GoalExample[];
