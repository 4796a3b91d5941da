-- KEYS[1] the version of the data; ARGV[1] the one that they have reached, which never takes a later one back
if tonumber(redis.call('GET', KEYS[1]) or 1) < tonumber(ARGV[1]) then
    redis.call('SET', KEYS[1], ARGV[1])
end
return 1
