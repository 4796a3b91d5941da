-- Begins to make one identity another. KEYS: those under way, the code. ARGV: who it is from, into whom, what is kept of
-- it, 1 if a code brings it. Answers DONE, UNKNOWN_CODE or BUSY. A code that was used says by whom, so that the same
-- again is DONE again.
local from, into = ARGV[1], ARGV[2]
if ARGV[4] == '1' then
    local kept = redis.call('GET', KEYS[2])
    if kept == from .. ' ' .. into then
        return 'DONE'
    elseif kept ~= from then
        return 'UNKNOWN_CODE'
    end
end
local all = redis.call('HGETALL', KEYS[1])
for i = 1, #all, 2 do
    local other = cjson.decode(all[i + 1]).into
    if all[i] == from or all[i] == into or other == from or other == into then
        return all[i] == from and other == into and ARGV[4] == '0' and 'DONE' or 'BUSY'
    end
end
redis.call('HSET', KEYS[1], from, ARGV[3])
if ARGV[4] == '1' then
    redis.call('SET', KEYS[2], from .. ' ' .. into, 'KEEPTTL')
end
return 'DONE'
