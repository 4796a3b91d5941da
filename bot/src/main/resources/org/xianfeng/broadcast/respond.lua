-- Keeps what a recipient does. KEYS: rows, the numbers of rows by state, who did it, answers, the broadcast, branches.
-- ARGV: the chat, READ, ANSWERED or TAPPED, the answer as JSON or '', and the branch of somebody who taps in a group and
-- so has no row. Answers 1, or 0 for who got no such broadcast, or answers when that is closed.
local row = redis.call('HGET', KEYS[1], ARGV[1])
local branch = row and row:match('^[GSWUPD]|(%d+)|')
if ARGV[4] then
    branch = redis.call('HGET', KEYS[6], ARGV[4])
    if not branch then
        branch = redis.call('HLEN', KEYS[6])
        redis.call('HSET', KEYS[6], ARGV[4], branch)
    end
end
if not branch or ARGV[2] == 'ANSWERED' and redis.call('HEXISTS', KEYS[5], 'closed') == 1 then
    return 0
end

local function count(what)
    if redis.call('SADD', KEYS[3] .. what, ARGV[1]) == 1 then
        redis.call('HINCRBY', KEYS[2], what .. ':' .. branch, 1)
    end
end

count(ARGV[2])
if ARGV[2] == 'ANSWERED' then
    redis.call('HSET', KEYS[4], ARGV[1], ARGV[3])
    count('READ')
end
return 1
