-- Holds a member's time for a post, unless another of their holds is in the way. Times are in milliseconds.
-- KEYS: the member's holds, pending ones, generations. ARGV: member, post, start, end, now, how long the way may take,
-- 1 if the member can make it, most holds in a week (0: any), the week's start, its end, holds that ended before are forgotten.
-- Answers {held, generation}, {clashes, post}, {near, post} or {over-limit}.
local post, start, finish, gap = ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[6])
local week_start, week_end, forgotten = tonumber(ARGV[9]), tonumber(ARGV[10]), tonumber(ARGV[11])
local activity = string.match(post, '^%d+')

local clash, near, in_week = nil, nil, 0

-- Of several the one that begins first.
local function earlier(one, other)
    return not one or other.start < one.start or (other.start == one.start and other.post < one.post)
end

local holds = redis.call('HGETALL', KEYS[1])
for i = 1, #holds, 2 do
    local other = {post = holds[i]}
    other.start, other.finish = string.match(holds[i + 1], '^(%d+):(%d+)')
    other.start, other.finish = tonumber(other.start), tonumber(other.finish)
    if other.finish < forgotten then
        redis.call('HDEL', KEYS[1], other.post)
    elseif other.post ~= post then
        if other.start < finish and start < other.finish then
            clash = earlier(clash, other) and other or clash
        elseif other.start < finish + gap and start < other.finish + gap
            and string.match(other.post, '^%d+') ~= activity then
            near = earlier(near, other) and other or near
        end
        if other.start >= week_start and other.start < week_end then
            in_week = in_week + 1
        end
    end
end

if clash then
    return {'clashes', clash.post}
elseif ARGV[8] ~= '0' and in_week >= tonumber(ARGV[8]) then
    return {'over-limit'}
elseif near and ARGV[7] ~= '1' then
    return {'near', near.post}
end
local before = redis.call('HGET', KEYS[1], post)
if before then
    redis.call('ZREM', KEYS[2], string.match(before, '(%d+)$') .. ' ' .. post .. ' ' .. ARGV[1])
end
local generation = redis.call('INCR', KEYS[3])
redis.call('HSET', KEYS[1], post, start .. ':' .. finish .. ':' .. generation)
redis.call('ZADD', KEYS[2], ARGV[5], generation .. ' ' .. post .. ' ' .. ARGV[1])
return {'held', generation}
