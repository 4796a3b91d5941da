-- Gives a request its number. KEYS: the request's answer, numbers, all broadcasts. ARGV: seconds to keep the answer.
local number = redis.call('GET', KEYS[1])
if not number then
    number = redis.call('INCR', KEYS[2])
    redis.call('ZADD', KEYS[3], number, number)
    redis.call('SET', KEYS[1], number, 'EX', ARGV[1])
end
return tonumber(number)
