import { describe, expect, it } from 'vitest';
import { Resolver } from './resolver.ts';
import type { Stack } from './stage.ts';

const stackOf = (name: string, region: string, parts: Partial<Stack> = {}): Stack => ({
  ...{ name, region, assets: new Map(), Resources: {}, Outputs: {}, Mappings: {} },
  ...parts,
});

const data = stackOf('data', 'eu-central-1', {
  Resources: {
    Table: { Type: 'AWS::DynamoDB::GlobalTable', Properties: { TableName: 'dossiers' } },
  },
  Outputs: {
    Weak: { Value: { Ref: 'Table' } },
    Strong: { Value: { 'Fn::GetAtt': ['Table', 'Arn'] }, Export: { Name: 'data:Table' } },
  },
});
const api = stackOf('api', 'eu-central-1', { Mappings: { A: { b: { c: 'd' } } } });
const edge = stackOf('edge', 'us-east-1');
const resolver = new Resolver([data, api, edge]);
const ARN = 'arn:aws:dynamodb:eu-central-1:111122223333:table/dossiers';

describe('what stands in a template', () => {
  it.each([
    [{ 'Fn::ImportValue': 'data:Table' }, ARN],
    [{ 'Fn::ImportValue': { 'Fn::Sub': '${X}:Table' } }, undefined],
    [{ 'Fn::ImportValue': { 'Fn::Sub': ['${X}:Table', { X: 'data' }] } }, ARN],
    [
      { 'Fn::GetStackOutput': { StackName: 'data', Region: 'eu-central-1', OutputName: 'Weak' } },
      'dossiers',
    ],
    [
      { 'Fn::GetStackOutput': { StackName: 'data', Region: 'us-east-1', OutputName: 'Weak' } },
      undefined,
    ],
    [
      { 'Fn::Join': ['/', [{ Ref: 'AWS::Region' }, { Ref: 'AWS::AccountId' }]] },
      'eu-central-1/111122223333',
    ],
    [{ 'Fn::Select': [1, { 'Fn::Split': ['/', 'a/b/c'] }] }, 'b'],
    [{ 'Fn::Select': [3, ['a']] }, undefined],
    [{ 'Fn::Sub': 'in ${AWS::Region}, not ${!here}' }, 'in eu-central-1, not ${here}'],
    [{ 'Fn::FindInMap': ['A', 'b', 'c'] }, 'd'],
    [{ 'Fn::FindInMap': ['A', 'b', 'x'] }, undefined],
    [{ Ref: 'Nothing' }, undefined],
    [{ 'Fn::If': ['X', 'a', 'b'] }, undefined],
  ])('%j becomes %j, or is refused', (value, expected) => {
    if (expected === undefined) expect(() => resolver.text(api, value)).toThrow();
    else expect(resolver.text(api, value)).toBe(expected);
  });

  it('is not exported to another region', () => {
    expect(() => resolver.text(edge, { 'Fn::ImportValue': 'data:Table' })).toThrow('us-east-1');
  });

  it('goes where AWS::NoValue stands', () => {
    const value = { a: 1, b: { Ref: 'AWS::NoValue' }, c: ['x', { Ref: 'AWS::NoValue' }] };
    expect(resolver.value(api, value)).toEqual({ a: 1, c: ['x'] });
  });
});
