-- The activity as one member sees it.
if facts.version ~= ARGV[1] then
    return {'outdated'}
end
return answer('seen')
