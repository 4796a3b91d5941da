-- Takes back what somebody asked, with what was told of it. KEYS: asked question, kept questions, kept by time.
-- A kept question of which others have told something too stays, without what this one has.
local WAITING = {missed = true, handed = true, down = true, off_topic = true, inaccurate = true, incomplete = true,
    unclear = true, other = true}
local fields = redis.call('HGETALL', KEYS[1])
local key, told = nil, {}
for i = 1, #fields, 2 do
    if fields[i] == 'key' then
        key = fields[i + 1]
    elseif WAITING[fields[i + 1]] and fields[i] ~= 'text' then
        told[#told + 1] = fields[i + 1]
    end
end
local json = key and redis.call('HGET', KEYS[2], key)
if json then
    local record, left = cjson.decode(json), 0
    for _, what in ipairs(told) do
        record[what] = math.max(0, (record[what] or 0) - 1)
    end
    for each in pairs(WAITING) do
        left = left + (record[each] or 0)
    end
    if left > 0 then
        redis.call('HSET', KEYS[2], key, cjson.encode(record))
    else
        redis.call('HDEL', KEYS[2], key)
        redis.call('ZREM', KEYS[3], key)
    end
end
redis.call('DEL', KEYS[1])
return 1
