-- Adds a remark to a question that waits for an admin. KEYS: asked question, kept questions. ARGV: remark, most.
-- Answers NOTED, SAME if it has this one or has enough, or EXPIRED.
local key = redis.call('HGET', KEYS[1], 'key')
local json = key and redis.call('HGET', KEYS[2], key)
if not json then
    return 'EXPIRED'
end
local record = cjson.decode(json)
local notes = record.notes or {}
for _, note in ipairs(notes) do
    if note == ARGV[1] then
        return 'SAME'
    end
end
if #notes >= tonumber(ARGV[2]) then
    return 'SAME'
end
table.insert(notes, ARGV[1])
record.notes = notes
redis.call('HSET', KEYS[2], key, cjson.encode(record))
return 'NOTED'
