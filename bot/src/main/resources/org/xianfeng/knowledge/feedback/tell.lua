-- Notes one thing that is told about a question, and keeps the counts by what was told last.
-- KEYS: the request's answer, asked question, kept questions, kept by time, totals, dismissed, counts by day of the month.
-- ARGV: slot, value, what the slot must hold before (empty, a value, or * for anything), now in ms,
-- seconds to keep the request's answer, to keep the asked question, to keep a question for the admins, most of these,
-- the day of the month, seconds to keep its counts, and where it is asked just now: its id, text, key, salt.
-- Answers NOTED, CHANGED, SAME or EXPIRED; the id where it is asked just now.
local WAITING = {missed = true, handed = true, down = true, off_topic = true, inaccurate = true, incomplete = true,
    unclear = true, other = true}
local OUTCOMES = {answered = true, opened = true, missed = true}
local slot, value, expected, now = ARGV[1], ARGV[2], ARGV[3], tonumber(ARGV[4])
local keep, most = tonumber(ARGV[7]), tonumber(ARGV[8])

local function drop(key)
    redis.call('HDEL', KEYS[3], key)
    redis.call('ZREM', KEYS[4], key)
end

local function bound()
    for _, key in ipairs(redis.call('ZRANGEBYSCORE', KEYS[4], '-inf', now - keep * 1000, 'LIMIT', 0, 100)) do
        drop(key)
    end
    while redis.call('ZCARD', KEYS[4]) > most do
        drop(redis.call('ZRANGE', KEYS[4], 0, 0)[1])
    end
    redis.call('EXPIRE', KEYS[3], keep)
    redis.call('EXPIRE', KEYS[4], keep)
end

local function count_day(what, by)
    if OUTCOMES[what] then
        redis.call('HINCRBY', KEYS[7], ARGV[9] .. ':' .. what, by)
        redis.call('EXPIRE', KEYS[7], ARGV[10])
    end
end

local function count(what, by, key, text)
    redis.call('HINCRBY', KEYS[5], what, by)
    count_day(what, by)
    if not WAITING[what] then
        return
    end
    local json = redis.call('HGET', KEYS[3], key)
    if by < 0 and not json then
        return
    end
    local record = json and cjson.decode(json) or {text = text}
    record[what] = (record[what] or 0) + by
    local left = 0
    for each in pairs(WAITING) do
        left = left + (record[each] or 0)
    end
    if left <= 0 then
        drop(key)
        return
    end
    redis.call('HSET', KEYS[3], key, cjson.encode(record))
    if by > 0 then
        redis.call('ZADD', KEYS[4], now, key)
    end
    bound()
end

local function isDismissed(key)
    local at = redis.call('ZSCORE', KEYS[6], key)
    return at and tonumber(at) > now - keep * 1000
end

local function decide()
    if ARGV[11] then
        redis.call('HSET', KEYS[2], 'text', ARGV[12], 'key', ARGV[13], 'salt', ARGV[14])
        redis.call('EXPIRE', KEYS[2], ARGV[6])
    end
    local text, key, before = unpack(redis.call('HMGET', KEYS[2], 'text', 'key', slot))
    if not text then
        return 'EXPIRED'
    end
    if before == value or (expected ~= '*' and expected ~= (before or '')) then
        return 'SAME'
    end
    redis.call('HSET', KEYS[2], slot, value)
    if before then
        count(before, -1, key, text)
    end
    if value == 'missed' and isDismissed(key) then
        redis.call('HINCRBY', KEYS[5], value, 1)
        count_day(value, 1)
    else
        count(value, 1, key, text)
    end
    return ARGV[11] or (before and 'CHANGED' or 'NOTED')
end

local answer = redis.call('GET', KEYS[1])
if not answer then
    answer = decide()
    redis.call('SET', KEYS[1], answer, 'EX', ARGV[5])
end
return answer
