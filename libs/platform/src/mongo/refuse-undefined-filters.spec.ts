import { describe, expect, it } from '@jest/globals';
import mongoose, { Schema } from 'mongoose';
import { refuseUndefinedFilters } from './refuse-undefined-filters.ts';

const schema = new Schema({ owner: String, tags: [String] });
refuseUndefinedFilters(schema);
const Thing = mongoose.createConnection().model('Thing', schema);

describe('a filter with undefined in it', () => {
  it.each([
    ['find', () => Thing.find({ owner: undefined } as never)],
    ['findOne', () => Thing.findOne({ $or: [{ owner: 'a' }, { owner: undefined }] } as never)],
    ['updateOne', () => Thing.updateOne({ owner: undefined } as never, { $set: { tags: [] } })],
    ['deleteMany', () => Thing.deleteMany({ owner: undefined } as never)],
    ['countDocuments', () => Thing.countDocuments({ owner: undefined } as never)],
  ])('is refused by %s before it reaches the database', async (_, ask) => {
    await expect(ask().exec()).rejects.toThrow(/undefined at/);
  });
});
