-- Moves the oldest rows of the outbox that all messengers shared to the lanes of their own, in order. KEYS: the shared
-- outbox, then the lane of each messenger. ARGV: how many at most, then each messenger's name.
-- Answers how many rows are left. What is for none of them, or cannot be read, goes to the first, which buries it.
local lanes = {}
for i = 2, #KEYS do
    lanes[ARGV[i]] = KEYS[i]
end
for _, entry in ipairs(redis.call('XRANGE', KEYS[1], '-', '+', 'COUNT', ARGV[1])) do
    local fields = {}
    for i = 1, #entry[2], 2 do
        fields[entry[2][i]] = entry[2][i + 1]
    end
    local lane = lanes[(fields.chat or ''):match('^([^:]*):')] or KEYS[2]
    redis.call('XADD', lane, '*', unpack(entry[2]))
    redis.call('XDEL', KEYS[1], entry[1])
end
local left = redis.call('XLEN', KEYS[1])
if left == 0 then
    redis.call('DEL', KEYS[1])
end
return left
