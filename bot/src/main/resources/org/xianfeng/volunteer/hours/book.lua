-- Books what a shift has brought a member, in place of an earlier version, and keeps the member's sums.
-- KEYS: the member's entries, the sums of the year, those of all years. ARGV: member, shift, version, entry, half hours, 1 if they came.
local before = redis.call('HGET', KEYS[1], ARGV[2])
local halves, deeds = tonumber(ARGV[5]), tonumber(ARGV[6])
if before then
    local version, outcome, counted = string.match(before, '^(%d+)|(%u+)|%d+|%d+|(%d+)|')
    if tonumber(version) >= tonumber(ARGV[3]) then
        return 0
    end
    halves = halves - tonumber(counted)
    deeds = deeds - (outcome == 'CAME' and 1 or 0)
end
redis.call('HSET', KEYS[1], ARGV[2], ARGV[4])
for i = 2, #KEYS do
    local hours, times = string.match(redis.call('HGET', KEYS[i], ARGV[1]) or '0/0', '^(%d+)/(%d+)$')
    redis.call('HSET', KEYS[i], ARGV[1], (tonumber(hours) + halves) .. '/' .. (tonumber(times) + deeds))
end
return 1
